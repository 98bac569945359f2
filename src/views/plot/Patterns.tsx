/** The second cues of the colours: hatch for the pause, dots for what is skipped. Each chart brings its own, for files. */
export function Patterns({ id }: { readonly id: string }) {
  return (
    <defs>
      <pattern
        id={`${id}-hatch`}
        width="6"
        height="6"
        patternUnits="userSpaceOnUse"
        patternTransform="rotate(45)"
        className="hatch"
      >
        <rect className="hatch-ground" width="6" height="6" />
        <rect className="hatch-line" width="3" height="6" />
      </pattern>
      <pattern id={`${id}-dots`} width="5" height="5" patternUnits="userSpaceOnUse">
        <rect className="dots-ground" width="5" height="5" />
        <circle className="dots-dot" cx="2.5" cy="2.5" r="1.3" />
      </pattern>
    </defs>
  );
}
