import {
  Activity,
  BellRing,
  BookOpenText,
  Building2,
  CalendarDays,
  FolderOpen,
  LayoutDashboard,
  MapPin,
  MoonStar,
  NotebookTabs,
  OctagonAlert,
  Search,
} from "lucide-react";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { AlertBar } from "@/components/alerts/alert-bar";
import { AppShell } from "@/components/layout/app-shell";
import type { NavItem } from "@/components/layout/nav-list";
import { Finder } from "@/components/palette/finder";
import { TroubleBanner } from "@/components/status/trouble-banner";
import type { Shell } from "@/lib/web/shell";
import { FrameMenu } from "./frame-menu";

type CaseworkFrameProps = {
  shell: Shell;
  /** False on the page that says what is wrong by itself. */
  withTrouble?: boolean;
  children: ReactNode;
};

/** The frame of every page of a signed-in person: where they can go, who they are, what waits. */
export function CaseworkFrame({ shell, withTrouble = true, children }: CaseworkFrameProps) {
  const t = useTranslations("frame");
  const waits = { count: shell.waiting.length, label: t("waiting") };
  const board: NavItem = { href: "/", label: t("nav.board"), icon: <LayoutDashboard aria-hidden="true" /> };
  const cases: NavItem = { href: "/cases", label: t("nav.cases"), icon: <FolderOpen aria-hidden="true" /> };
  const alerts: NavItem = {
    href: "/alerts",
    label: t("nav.alerts"),
    icon: <BellRing aria-hidden="true" />,
    badge: waits,
    except: "/alerts/new",
  };
  const calendar: NavItem = {
    href: "/calendar",
    label: t("nav.calendar"),
    icon: <CalendarDays aria-hidden="true" />,
  };
  const rota: NavItem = { href: "/rota", label: t("nav.rota"), icon: <MoonStar aria-hidden="true" /> };
  const search: NavItem = { href: "/search", label: t("nav.search"), icon: <Search aria-hidden="true" /> };
  const places: NavItem = { href: "/places", label: t("nav.places"), icon: <MapPin aria-hidden="true" /> };
  const directory: NavItem = {
    href: "/directory",
    label: t("nav.directory"),
    icon: <NotebookTabs aria-hidden="true" />,
  };
  const rules: NavItem = { href: "/rules", label: t("nav.rules"), icon: <BookOpenText aria-hidden="true" /> };
  const raise: NavItem = {
    href: "/alerts/new",
    label: t("nav.raise"),
    icon: <OctagonAlert aria-hidden="true" />,
    alarm: true,
  };
  const organisation: NavItem = {
    href: "/organisation",
    label: t("nav.organisation"),
    icon: <Building2 aria-hidden="true" />,
  };
  const status: NavItem = { href: "/status", label: t("nav.status"), icon: <Activity aria-hidden="true" /> };
  const { can } = shell;
  const nav = [
    can.viewCases && board,
    can.viewCases && cases,
    can.viewCases && alerts,
    can.viewCases && calendar,
    rota,
    can.search && search,
    can.viewCases && places,
    can.viewCases && directory,
    rules,
    can.manage && organisation,
    status,
  ].filter((item) => item !== false);
  const phone = [
    can.viewCases && board,
    can.viewCases && cases,
    can.raiseAlert && raise,
    can.viewCases && alerts,
    can.search && search,
  ];
  return (
    <AppShell
      finder={<Finder pages={nav} can={can} />}
      nav={nav}
      phoneNav={phone.filter((item) => item !== false)}
      discreet={shell.member.isDiscreet}
      alertBar={<AlertBar shell={shell} />}
      menu={<FrameMenu shell={shell} />}
      railFoot={shell.member.isAlone ? <p>{t("alone")}</p> : undefined}
    >
      {withTrouble ? <TroubleBanner trouble={shell.trouble} /> : null}
      {children}
    </AppShell>
  );
}
