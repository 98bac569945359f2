import type { Attributes, HTMLAttributes } from 'react';

/** React draws MathML, but its types do not name the elements: these are the ones that the equations use. */
interface MathAttributes extends Attributes, HTMLAttributes<MathMLElement> {}

interface OperatorAttributes extends MathAttributes {
  readonly stretchy?: 'true' | 'false';
  readonly lspace?: string;
  readonly rspace?: string;
}

declare module 'react' {
  namespace JSX {
    interface IntrinsicElements {
      math: MathAttributes;
      mrow: MathAttributes;
      mi: MathAttributes;
      mn: MathAttributes;
      mo: OperatorAttributes;
      mpadded: MathAttributes & { readonly height?: string };
      mspace: MathAttributes & { readonly height?: string };
      mtext: MathAttributes;
    }
  }
}
