# 章程里有一条规则还没有核对出处：只是模拟，不算数
rehearsal-mark = { $rehearsal ->
        [yes] 模拟 ·{" "}
       *[no] {""}
    }
