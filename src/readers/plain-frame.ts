/** What Excel is told its separator by. */
const SEPARATOR_LINE = /^"?sep=.{0,3}(?=[\r\n])/i;

/** A frame that is drawn with Unicode's own signs, as `pvesh` and others draw it, in plain ones. */
export const plainFrame = (piece: string): string =>
  /[\u2500-\u257f]/.test(piece)
    ? piece
        .replaceAll(/[\u2500\u2501\u2504\u2505\u2550]/g, '-')
        .replaceAll(/[\u2502\u2503\u2506\u2507\u2551]/g, '|')
        .replaceAll(/[\u2500-\u257f]/g, '+')
    : piece;

/** A text whose first line is a comment where that only tells Excel its separator. */
export const withoutSeparatorLine = (text: string): string =>
  SEPARATOR_LINE.test(text.slice(0, 20)) ? `#${text}` : text;
