/** "监督", "监督这件事", "我要监督": a whole message, or what stands beside the number of a case. */
const words =
  /^(?:我们?|请)?(?:要|想|来)?(?:开始)?监督(?:一下|下)?(?:这件事情?|这个事?|这件|它)?[吧。！]?$|^(?:please )?(?:supervise|watch over)(?: this| it| this case)?$/i;

/** Whether somebody wants to supervise the case that they name; `alone`: without a number, where the words have to say “this”. */
export const supervises = (text: string, { alone = false } = {}): boolean =>
  words.test(text.trim()) && (!alone || /这|它|\bthis\b|\bit\b/i.test(text));
