recall-name = Vote on a recall

# Form
recall-ask-question = Who is to be recalled?
recall-field-question = Motion
recall-field-reason = Reason

# Steps
recall-step-roll = The roll is public
recall-step-open = Open
recall-step-counting = Being counted
recall-outcome-passed = Recalled
recall-outcome-rejected = Not recalled
recall-outcome-no-quorum = Too few took part: void
recall-outcome-cancelled = Withdrawn
recall-outcome-uncounted = The tellers gave no key: cannot be counted
recall-outcome-no-tellers = Too few tellers: did not open

# Actions
recall-action-teller-from-roll = I will be a teller
recall-done-teller-from-roll = You are a teller. Please take your share of the key, write it down on paper and keep it for the count.
recall-action-teller = I will be a teller
recall-action-roll-ready = The roll stands, the vote opens
recall-action-roll-no-tellers = Too few tellers
recall-action-remind = Remind who has not answered
recall-action-cancel = Withdraw
recall-action-ballot-passed = Count: passed
recall-action-ballot-rejected = Count: not passed
recall-action-ballot-no-quorum = Count: too few took part
recall-ask-cancel-reason = Why do you withdraw it? Those on the roll will read this.
recall-done-remind = Those who have not answered are reminded.
recall-done-cancel = { $number } is withdrawn.
recall-done-teller = You are a teller. Please take your share of the key, write it down on paper and keep it for the count.
recall-told-count = { rehearsal-mark }{ $number } The vote is closed. You are a teller: please send your share of the key (it begins with LS-) here. With two of them the votes are counted.
recall-action-to-paper = Votes on paper
recall-action-paper = Enter the papers
recall-action-witness = Witness the papers
recall-ask-to-paper-name = Who votes on paper? The name as on the roll. They no longer vote in chat.
recall-ask-paper-counts = How many papers for each answer in the order of the paper (for, against, abstaining), and last those that cannot be read? Such as "12 3 1 0". Two members enter it, each by themselves, and must agree.
recall-field-name = Name
recall-field-counts = Papers
recall-done-to-paper = Noted: this person votes on paper.
recall-done-paper = Entered. Another member enters it too; when both agree a third one witnesses.
recall-done-witness = Witnessed. The papers are counted with the rest.
