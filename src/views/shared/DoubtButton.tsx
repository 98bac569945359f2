import { parameterByName } from '../../scenario/parameters';
import { useStore } from '../../state/store';
import * as words from './late-words';
import { DOUBTED, type Spreads, spreadsInWords } from './spreads';

interface DoubtButtonProps {
  readonly spreads: Spreads;
  /** 'Use the spread', 'Use the standard errors'. */
  readonly label: string;
}

/** Puts how sure a finding is into the doubts of What if, which say what comes of it. */
export function DoubtButton({ spreads, label }: DoubtButtonProps) {
  const options = useStore((state) => state.options);
  const { setOption, say } = useStore.getState();
  const names = DOUBTED.filter(({ name }) => spreads[name] !== undefined);
  const isIdle = names.length === 0 || names.every(({ name, key }) => options[key] === spreads[name]);
  const use = () => {
    if (isIdle) return;
    for (const { name, key } of names) setOption(key, spreads[name] ?? '');
    say(words.doubtUsed(spreadsInWords(spreads, (name) => parameterByName[name].label)));
  };
  return (
    <button type="button" aria-disabled={isIdle} onClick={use}>
      {words.useInWhatIf(label)}
    </button>
  );
}
