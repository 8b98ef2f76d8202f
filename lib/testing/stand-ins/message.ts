import type { Message } from "../../notify/channel.ts";

/** A message about an alert as a channel gets it, with what a test wants to be otherwise. */
export function aMessage(more: Partial<Message> = {}): Message {
  const link = "https://amparo.example/a/3f2k";
  return {
    id: "019dbe2c-6a00-7c41-9f3e-2b6d5a1c8e70",
    reference: "8E70",
    kind: "alert",
    locale: "en",
    isUrgent: true,
    subject: "Quiet Heron: Imminent",
    short: `Quiet Heron: Imminent. Answer 1 to take it. ${link}`,
    text: `Quiet Heron: Imminent.\n\n${link}\n`,
    link,
    subjectIds: {
      alertId: "019dbe2c-6a00-7c41-9f3e-2b6d5a1c8e71",
      caseId: "019dbe2c-6a00-7c41-9f3e-2b6d5a1c8e72",
    },
    ...more,
  };
}
