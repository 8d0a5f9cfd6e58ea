consultation-theme-name = Theme
consultation-theme-ask-body = For which body?
consultation-theme-ask-name = What is this theme called? It is public: no names of people. Such as “Leave more ways through”.
consultation-theme-field-body = Body
consultation-theme-field-name = Theme
consultation-theme-field-reason = Response

# Steps
consultation-theme-step-collecting = answers still come in
consultation-theme-step-responding = waits for a response
consultation-theme-outcome-adopted = adopted
consultation-theme-outcome-partly = adopted in part
consultation-theme-outcome-declined = not adopted
consultation-theme-outcome-dropped = given up

case-line-lapse-consultation-theme = the consultation has closed, to be responded to

# Actions
consultation-theme-action-adopt = Adopt
consultation-theme-action-adopt-partly = Adopt in part
consultation-theme-action-decline = Do not adopt
consultation-theme-action-drop = Give up this theme
consultation-theme-action-drop-early = Give up this theme
consultation-theme-ask-adopt-reason = How is it adopted? This is public, and all who said so read it.
consultation-theme-ask-adopt-partly-reason = What is adopted, what is not, and why? This is public, and all who said so read it.
consultation-theme-ask-decline-reason = Why is it not adopted? This is public, and all who said so read it.
consultation-theme-sure-drop = Its answers then wait for another theme; none is lost. Are you sure?
consultation-theme-done-adopt = The response is published, and those who said so have been told.
consultation-theme-done-adopt-partly = The response is published, and those who said so have been told.
consultation-theme-done-decline = The response is published, and those who said so have been told.
consultation-theme-done-drop = Given up. Its answers wait for another theme.
consultation-theme-done-drop-early = Given up. Its answers wait for another theme.

# When it cannot be
consultation-theme-refusal-twice = There is a theme “{ $name }” already: put the answers to that one.
consultation-theme-refusal-body = Only the body that consults makes themes.
