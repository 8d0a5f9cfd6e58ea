# A rule of the charter is not confirmed with its clause: a rehearsal, which binds nobody
rehearsal-mark = { $rehearsal ->
        [yes] Rehearsal ·{" "}
       *[no] {""}
    }
