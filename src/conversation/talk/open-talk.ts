/** Where a person stands with the clerks; kept in `Conversation.state`. */
export type OpenTalk =
  /** Asked which community, so that it is known whose clerks to call. */
  | { at: "place" }
  | {
      at: "talk";
      id: string;
      side: "resident" | "clerk";
      /** The draft that was in hand then: it waits, words go to the talk. Those of any other draft are its answers. */
      waits?: string;
    };
