/** What a model is called where it is held against one's own migrations. */
interface ValidatedModelText {
  /** Where it stands alone: 'Closed form'. */
  readonly label: string;
  /** In a sentence: 'the closed form'. */
  readonly name: string;
}

/** By the ids of the command `validate`, where they are not those of the registry of models. */
export const validatedModelTexts: Readonly<Record<string, ValidatedModelText>> = {
  'qemu-loop': { label: 'QEMU’s loop, no W', name: 'QEMU’s loop without a working set' },
  general: { label: 'General prior', name: 'the general prior' },
  class: { label: 'Class prior', name: 'the prior of the guest’s class' },
};

/** The group of all guests, beside those that a table names. */
export const ALL_GUESTS = 'all';
