/** The units in which knobs are kept, written in links and shown beside fields. '' is a number without a unit. */
export type KnobUnit =
  | 'MiB'
  | 'MiB/s'
  | 'Mbit/s'
  | 'ms'
  | 's'
  | 'min'
  | 'pages'
  | 'pages/s'
  | 'rounds'
  | '× memory'
  | '1/s'
  | 's/MiB'
  | 's/GiB'
  | 'GiB/s'
  | 'J/MiB'
  | 'J'
  | '';
