digest-title = 今天的通知（{ $count } 条）
list-comma = 、
