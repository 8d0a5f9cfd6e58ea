owners-decision-name = Owners' decision

# Form
owners-decision-ask-body = For which body?
owners-decision-ask-matter = What kind of matter is it? As the Civil Code, art. 278, lists them.
owners-decision-ask-question = What is to be decided? One line, such as "The property manager is engaged for two more years".
owners-decision-ask-to = The owners of which courtyard?
owners-decision-ask-until = Until when? Such as "{ $example }".
owners-decision-field-body = Called by
owners-decision-field-matter = Matter
owners-decision-field-question = Motion
owners-decision-field-to = Voters
owners-decision-field-until = Until
owners-decision-field-reason = Reason
owners-decision-option-matter-rules = Rules of procedure
owners-decision-option-matter-covenant = Covenant
owners-decision-option-matter-committee = Owners' committee
owners-decision-option-matter-manager = Property manager
owners-decision-option-matter-use-fund = Use of repair funds
owners-decision-option-matter-raise-fund = Raising repair funds
owners-decision-option-matter-rebuild = Rebuilding
owners-decision-option-matter-common-parts = New use of common parts
owners-decision-option-matter-other = Other major matter

# Steps
owners-decision-step-roll = The roll is public
owners-decision-step-open = Open
owners-decision-step-counting = Being counted
owners-decision-outcome-passed = Passed
owners-decision-outcome-rejected = Not passed
owners-decision-outcome-no-quorum = Too few took part: void
owners-decision-outcome-cancelled = Withdrawn
owners-decision-outcome-uncounted = The papers were not entered: cannot be counted

# Actions
owners-decision-action-roll-ready = The roll stands, the vote opens
owners-decision-action-remind = Remind who has not answered
owners-decision-action-cancel = Withdraw
owners-decision-action-to-paper = Votes on paper
owners-decision-action-paper = Enter the papers
owners-decision-action-witness = Witness the papers
owners-decision-action-ballot-passed = Count: passed
owners-decision-action-ballot-rejected = Count: not passed
owners-decision-action-ballot-no-quorum = Count: too few took part
owners-decision-ask-cancel-reason = Why do you withdraw it? Those on the roll will read this.
owners-decision-ask-to-paper-name = Who votes on paper? The name as on the roll or, where two have it, the door. They no longer vote in chat.
owners-decision-ask-paper-counts = For, against and abstaining, in that order: how many owners and how many square metres each, and last the papers that cannot be read; such as "12 owners 1034.5, 3 owners 250, 0 0". Without papers write six zeros. Two members enter it, each by themselves, and must agree.
owners-decision-field-name = Owner
owners-decision-field-counts = Papers
owners-decision-done-remind = Those who have not answered are reminded.
owners-decision-done-cancel = { $number } is withdrawn.
owners-decision-done-to-paper = Noted: this owner votes on paper.
owners-decision-done-witness = Witnessed. The papers are counted with the rest.
