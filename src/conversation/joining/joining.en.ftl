# My data
menu-me = My data
field-phone = Phone
phone-none = That does not look like a phone. Please write an 11-digit mobile number, such as 13800001111.
phone-no-mobile = To verify you we need a mobile number of mainland China that gets text messages, such as 13800001111. Without one, choose another way.
address-telegram = Telegram
address-web = web page
address-sms = SMS
address-terminal = terminal

me-title = My data
me-guest = You have not joined. You can report and get things done all the same.
    Once I know your home, I know your community and ask one thing less. Once you are verified, you can also do what takes a real name.
    .brief = You are not registered, and can report all the same.
me-name = Name
me-home = Home
me-verified = Identity
me-phones = Phone
me-seats = Seats
me-addresses = Channels
me-consent = Consent
me-looks = Who looked at your data:
me-none = none yet
me-verified-roster = verified (roster and phone)
me-verified-clerk = verified (at the counter)
me-verified-code = verified (letter)
me-verified-demo = verified (demonstration)
me-verified-not = not verified yet
me-phone-said = { $phone } (not proved)
me-look = · { $at } { $who }: { $what }
me-administrator = A system administrator
me-named = Somebody named on the case
me-look-case = your case
me-look-found = your name and home (searched by name or phone)
me-look-seats = your name and seat
me-look-numbers = {" "}{ $numbers }{ $isCut ->
    [yes] {" "}and others, { $count } in all
   *[no] {""}
 }
me-look-and = ,{" "}
me-look-phone = your phone
me-look-talk = your talk with the clerks
me-look-print = the page of a case, to print
me-look-verify = the roster and your card (to verify you)
me-look-letter = the roster (for a letter)
me-look-notice = a notice did not reach you: your name and door
me-consent-old = { $at } (the wording has changed, please read it again)
me-join = Join
me-set-home = Set my home
me-verify = Verify me
me-link = Other channel
me-withdraw = Withdraw consent
me-consent-again = Read the new wording
me-seat = Change my seat
me-sms-signing = Signing by text message
me-sms-signing-off = switched off
sms-signing-stop = No signing by text message
sms-signing-start = Sign by text message again
sms-signing-off = Signing by text message is switched off: whoever holds the phone can no longer sign in your name. You can sign on the web or in another chat; it is switched on there too, under “My data”.
    .brief = Signing by text message is off. Switch it on under “My data”, on the web or in another chat.
sms-signing-on = You can sign by text message again.
sms-signing-not-here = It cannot be switched on by text message: the sender may not be you. Please do so under “My data”, on the web or in another chat.

# Consent
consent-title = Before you join, please read
consent-words = What is kept: your name, home, phone, and what you have filed. The phone is kept encrypted.
    Why: to bring your matter to the right community and to tell you when it is done.
    Who sees it: those who handle your matter and the counter of your community. Each look at the whole phone is recorded, and you can see it.
    How long: until you take your consent back. Then home and phone are deleted; matters that were handled are archived for the time that “All my data” says.
    How to take it back: “Withdraw consent” in “My data”, at any time.
    No identity number, no money. You can report and get things done without it.
    .brief = What is kept: your name, home, phone (encrypted), and what you have filed.
        Why: to bring your matter to the right community and to tell you when it is done.
        Who sees it: those who handle your matter and the counter of your community. Each look at the whole phone is recorded, and you can see it.
        How long: until you reply “Withdraw consent”, at any time. Then home and phone are deleted; what was handled is archived for a time.
        No identity number, no money. You can report and get things done without it.
consent-agree = I agree
consent-not = Not now
consent-declined = All right, you have not joined. You can report and get things done all the same.
consent-language = Thank you, noted. Which language from now on?
withdraw-ask = Your home and phone will be deleted, and you would have to be verified again. What you have filed will still be finished, and you will be told.
    Do you really want to withdraw?
withdraw-sure = Yes, withdraw
withdraw-done = Withdrawn: home and phone are deleted. You can still report and get things done, and join again at any time.
withdraw-seats = The seats that you hold are public: your name and seats stay.

# Home
join-later = Later
join-later-done = All right, no hurry. Your home and verification are under “My data” whenever you like.
    .brief = Fine. Reply “My data” whenever you like.
home-ask = Which community do you live in? Type its name or your courtyard's, choose a street, or send your place.
    .brief = Where do you live? Reply with a name or a number.
home-now = What I have now: { $place }.
home-moving = Your home is verified. If you change it, you will have to be verified again.
home-courtyard = Which courtyard of { $community } do you live in?
home-whole = None of these
home-done = Noted, you live in { $place }.
home-same = Nothing has changed: { $place }.
home-verify-next = Would you like to be verified now? It saves you a trip when something takes a real name.
    .brief = Verify your identity too?
home-near = These communities are nearest to you. Which one do you live in?
home-far = This place is not in { $district }. Please type a community, or choose a street.
    .brief = That place is not in { $district }. Reply with a community or a courtyard.
place-what = I have the place. To report something here, please say what it is.

# Verification
verify-ways = Verifying means making sure that you live where you say. No identity number needed. Choose a way:
    .brief = To verify that you live there, without an ID number. Choose:
verify-by-phone = By my phone
verify-by-counter = At the station's counter
verify-by-letter = I have a letter
verify-already = You are verified already.
verify-phone-ask = Please send your phone number, such as 13800001111.
verify-phone-other = Another phone
verify-contact-strange = That is somebody else's number; it cannot verify you. Please send your own.
phone-kept = Your phone { $phone } is noted.
verify-sms-none = No codes by SMS here yet. You can be verified at the station's counter, or with a letter:
verify-sms-failed = The SMS could not be sent. Please try again in some minutes, or go to the station's counter.
verify-sms-many = Too many codes were asked for. Please try again in an hour, or go to the station's counter.
verify-sms-words = Linli code { $code }, good for { $minutes } minutes. Tell nobody.
verify-code-sent = A code went to { $phone }; it is good for { $minutes } minutes. Please send me the 6 digits.
verify-code-shown = (Demonstration) No SMS is sent in the demonstration, so here is the code: { $code }
    In real use it goes to { $phone }. Please send me the 6 digits; they are good for { $minutes } minutes.
verify-code-wrong = The code is wrong, used or expired. Please look again, or ask for a new one.
verify-code-again = Ask for a new one
verify-which = These are registered with { $phone }. Which one are you?
verify-not-listed = None of these
verify-roster-none = { $phone } is not in the roster. Please go to { $station } with your identity card; it takes a few minutes.
verify-taken = Somebody else was verified as this person. If it is you, please take your identity card to { $station }; they will set it right.
verify-choose-again = Choose again
verify-gone = This step has expired. Please press “Verify me” in “My data” again.
    .brief = That is too old. Reply “Verify me” again.
verify-done = Verified, { $name }. Your home is { $place }.
verify-counter = Please take your identity card to { $station } and show this code at the counter: { $code }
    It is good for { $minutes } minutes and for one use.
verify-letter-ask = Please send me the code in the letter.
verify-letter-wrong = The code is wrong, used or expired. Please compare it with the letter, or go to the station's counter.
verify-told = { $body } has just verified you at the counter. Your home is { $place }. If that was not you, please get in touch with { $body } at once.
code-tries = Too many wrong tries. Please try again in an hour. If it is urgent, go to the station's counter.

# The counter
counter-verify = Verify a resident
counter-letter = Issue a letter
counter-code-ask = Please enter the 6 digits on the resident's phone. For somebody without a phone you can issue a letter.
counter-code-wrong = The code is wrong, used or expired. Ask the resident to press “At the station's counter” again.
    .brief = That code is wrong, used or too old. The resident asks for a new one.
counter-only-clerks = Only the clerks of a community station can verify residents.
counter-not-self = You cannot verify yourself; please ask a colleague.
counter-elsewhere = This resident's home belongs to { $station }. They have to go there, or change their home first.
counter-already = This resident is verified already.
counter-subject = Resident: { $name }
    Home given: { $place }
counter-code-none = That was no code. Please type the 6 digits on the resident’s phone; for who has no phone, press the button for a letter.
counter-door-odd = That is no door, and was not kept. A door has a number, such as 2栋1单元301.
counter-door-ask = Look at the identity card and at the deed or lease, and enter the door, such as 2栋1单元301.
counter-no-name = (first time)
counter-gone = This step has expired. Please press “Verify a resident” again.
    .brief = That is too old. Reply “Verify a resident” again.
counter-letter-door = To which household does the letter go? Please enter the door, such as 2栋1单元301.
counter-door-none = “{ $door }” is not in the roster. Please check it, or add this household.
counter-door-which = Which household?
counter-door-new = Add { $place }{ $door }
counter-name-ask = { $place }{ $door }. Who is it? Choose, or enter the name from the identity card. Not its number.
    .brief = { $place }{ $door }. Who is it? Reply with a number, or the name on the ID card. No ID number.
counter-name-odd = That does not look like a name. Please enter it as on the identity card.
counter-name-taken = { $name } was verified by somebody else. If the card is right, please ask the administrator.
counter-phone-ask = The resident's phone? You can skip it.
counter-summary = Name: { $name }
    Home: { $place }{ $door }
counter-summary-new = The roster does not have this person; they will be added.
counter-summary-ask = If you have seen the papers and they fit the person, press “Confirm”.
    .brief = If the papers fit, reply “Confirm”.
counter-confirm = Confirm
counter-confirm-letter = Issue the letter
counter-verified = Verified: { $name }, { $place }{ $door }. The resident has been told.
counter-letter-issued = Please print what follows, put it in an envelope and bring or post it to this household:

    Dear { $name }, to be verified in Linli please open it and send “/verify { $code }”.
    It is good for { $days } days and for one use; give it to nobody. { $station }

# Other channels
link-both-verified = The two are verified as different persons and cannot become one. If that is a mistake, please go to your station; they will set it right.
link-incompatible = The law does not let one person hold the seats of both: { $body } and { $other }. { $clause }. Please ask the administrator.

# Seats
seat-now = Now as: { $seat }
seat-which = You hold several seats. Whose work shall the list show? You act under that seat too.
seat-all = Show all
seat-set = All right, your seat is now { $seat }.
seat-set-all = All right, the list shows everything. Where two seats may act, you are asked first.
seat-gone = You no longer hold this seat.
seat-one = You do not hold several seats; there is nothing to change.
seat-ask = You may act here under several seats. Which one? The history will say so.
seat-other = Your seat is now { $seat }; this one belongs to another of your seats. Act under it?

# Looking at a phone
look-label = Phone
look-button = See the whole phone
look-shown = Phones for { $number }:
look-line = { $label }: { $phone }
look-recorded = This look is recorded, and the resident can see it. Please use the number for this matter only.
look-not-yours = Only those who handle this matter and the counter of its community see the phone.
look-none = No phone was left for this matter.

# Identity numbers
identity-hidden = No identity number is needed. I have masked it and not kept it. Please send no identity numbers here.

# The six digits that come by SMS
fresh-code-ask = Anybody can write your number. To { $what } reply with { $code } within { $minutes } minutes. If you did not ask, do not reply.
fresh-code-wrong = Those six digits are wrong. Please look again.
fresh-code-over = The code was wrong or too old, nothing was done. Say again what you want.
fresh-code-export = get your data
fresh-code-erase = delete your data
fresh-code-link = join it with another channel

# What is kept of a person
me-export = Get my data
export-link = Open this address to read or download all that is kept of you. It is good for { $minutes } minutes, once for each; give it to nobody:
    { $link }
    .brief = Your data ({ $minutes } minutes, once): { $link }
place-alone = Do you mean that you live in { $place }?
place-alone-home = That is my home
place-alone-is-home = You live in { $place }, as we have it. What would you like to do?
