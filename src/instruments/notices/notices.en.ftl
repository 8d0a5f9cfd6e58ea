digest-title = { $count ->
    [one] Today’s notice
   *[other] Today’s { $count } notices
}
list-comma = ,{" "}
