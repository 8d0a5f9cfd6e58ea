train-usage =
    Usage: npm run train [-- --history FILE]
    Learns whose job requests are and of which kind, from what was closed; FILE has older ones, one {"{"}"text": …, "label": …{"}"} a line
train-empty = The file has no line to use: each needs text and label. Nothing was taken in.
train-bad-lines = { $count } lines cannot be read (line { $lines }): each is {"{"}"text": …, "label": …{"}"}. Correct them and try again; nothing was taken in.
train-strange = No body is called “{ $label }” ({ $count } lines): it is learnt, but proposed to nobody. To use it, write the body’s full name as the label.
train-history = { $lines } lines of history read, { $added } of them new.
train-too-few = Only { $examples } requests to learn from, too few yet. It learns by itself as requests are closed; --history brings in older ones.
train-nothing-new = All { $examples } were learnt before; there is nothing new.
train-done-by-another = Another process has just learnt the same; nothing is left to do.
train-learnt = Version { $version } learnt from { $examples } requests; { $heldBack } were held back to check it.
train-scores = Check: { $accuracy }% right; sure of { $sure }%, for the others it asks first.
train-present = The version in use gets { $accuracy }% of the same ones right.
train-used = Version { $version } is in use now. To go back: npm run admin -- model use VERSION{ $learnt ->
        [handler] {""}
       *[request-kind] {" "}request-kind
    }
train-kept = Version { $version } is kept but not used: it does no better than the one in use, or is seldom sure.
train-of-handler = Whose job it is:
train-of-request-kind = Which kind it is:
