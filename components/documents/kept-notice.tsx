/** That a paper is kept, on the page to which its form has led. */
export function KeptNotice({ children }: { children: string }) {
  return <output className="notice notice-good mb-3 block">{children}</output>;
}
