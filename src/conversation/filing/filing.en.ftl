# A place that was sent
filing-place-near = These communities are nearest to that place. Which one is it?
filing-place-far = This place is not in { $district }.
filing-address-kept = Place noted: { $address }.
filing-point-kept = Location: received, goes along
filing-point = Location

# Anonymous
filing-anonymous = Anonymous: those who handle it do not see who you are. You are told of every step all the same.
    .brief = Anonymous: you stay unknown.
filing-anonymous-not = A service is given to a known person: it cannot be anonymous.
filing-telling-phone = Your words hold a phone number; others will see dots (•••) instead.
filing-telling-name = Your words seem to hold a name; those who handle it will see it.
filing-telling-identity = Your words hold an ID number; all but its ends is masked.
filing-telling-remove = Take it out
filing-telling-keep = Keep it
filing-reword = Change my words
filing-anonymous-button = File anonymously
filing-named-button = Not anonymous
filing-by = Filed by
filing-by-anonymous = anonymous
filing-about = About

# Matters that have their own channel
channel-discipline-title = The discipline inspectors are the ones for this
channel-discipline = Corruption, bribes and other wrongdoing of officials are looked into by the discipline inspectors, who keep your name secret:
    · phone: 12388
    · online: www.12388.gov.cn
    · in person: 纪委监委信访室 of { $district }
    I cannot look into this. Bad manners or delays you can report here.
channel-petition-title = Petitions have their own channel
channel-petition = For a petition (信访):
    · online: 网上信访 of the National Public Complaints Administration (国家信访局), or 四川省信访
    · in person: { $district }信访局
    What you have not yet taken to the body in charge you can report here first; you can still petition.
channel-file-here = Report it here
