election-name = Election vote

# Form
election-ask-question = To what does it elect?
election-field-question = Post
election-field-reason = Reason

# Steps
election-step-roll = The roll is public
election-step-open = Open
election-step-counting = Being counted
election-outcome-elected = Elected
election-outcome-tie = Tie
election-outcome-no-quorum = Too few took part: void
election-outcome-no-majority = Nobody has enough votes
election-outcome-cancelled = Withdrawn
election-outcome-uncounted = The tellers gave no key: cannot be counted
election-outcome-no-tellers = Too few tellers: did not open

# Actions
election-action-teller-from-roll = I will be a teller
election-done-teller-from-roll = You are a teller. Please take your share of the key, write it down on paper and keep it for the count.
election-action-teller = I will be a teller
election-action-roll-ready = The roll stands, the vote opens
election-action-roll-no-tellers = Too few tellers
election-action-remind = Remind who has not answered
election-action-cancel = Withdraw
election-action-ballot-elected = Count: elected
election-action-ballot-tie = Count: tie
election-action-ballot-no-quorum = Count: too few took part
election-action-ballot-no-majority = Count: nobody has enough votes
election-ask-cancel-reason = Why do you withdraw it? Those on the roll will read this.
election-done-remind = Those who have not answered are reminded.
election-done-cancel = { $number } is withdrawn.
election-done-teller = You are a teller. Please take your share of the key, write it down on paper and keep it for the count.
election-told-count = { rehearsal-mark }{ $number } The vote is closed. You are a teller: please send your share of the key (it begins with LS-) here. With two of them the votes are counted.
election-action-to-paper = Votes on paper
election-action-paper = Enter the papers
election-action-witness = Witness the papers
election-action-paper-lines = Enter the papers
election-ask-to-paper-name = Who votes on paper? The name as on the roll. They no longer vote in chat.
election-ask-paper-counts = How many papers for each answer in the order of the paper (the candidates), and last those that cannot be read? Such as "12 3 1 0". Two members enter it, each by themselves, and must agree.
election-ask-paper-lines-papers = Papers that are alike in a line each: what is chosen, then how many, such as "1 3 = 5"; in order of preference "2>1>3 = 1". "blank = 1", "invalid = 1". Two members enter it, each by themselves, and must agree.
election-field-papers = Papers
election-done-paper-lines = Entered. Another member enters it too; when both agree a third one witnesses.
election-field-name = Name
election-field-counts = Papers
election-done-to-paper = Noted: this person votes on paper.
election-done-paper = Entered. Another member enters it too; when both agree a third one witnesses.
election-done-witness = Witnessed. The papers are counted with the rest.

# A candidate withdraws
election-action-option-leaves = A candidate withdraws
election-ask-option-leaves-option = Which candidate withdraws? The name as it stands. Votes for them count for none, and everybody on the roll reads so.
election-field-option = Withdraws
election-done-option-leaves = Withdrawn; everybody on the roll is told.

# Another round
election-outcome-short = Too few are elected
election-outcome-superseded = The election is stopped: not counted
election-action-ballot-short = Count: too few are elected
