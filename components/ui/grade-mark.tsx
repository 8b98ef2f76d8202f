/** A letter in a box. `meaning` is what the letter stands for, for a hover and a screen reader. */
export function GradeMark({ letter, meaning }: { letter: string; meaning: string }) {
  return (
    <span className="grade" title={meaning}>
      {letter}
      <span className="sr-only"> {meaning}</span>
    </span>
  );
}
