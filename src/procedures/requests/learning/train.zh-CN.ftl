train-usage =
    用法：npm run train [-- --history 文件]
    从办结的诉求学归哪个单位办、属于哪一类；文件是以前的旧案，每行一个 {"{"}"text": …, "label": …{"}"}
train-empty = 文件里没有一行可用：每行要有 text 和 label。什么都没有收。
train-bad-lines = 有{ $count }行读不懂（第{ $lines }行）：每行要是 {"{"}"text": …, "label": …{"}"}。改好再来，这次什么都没有收。
train-strange = 没有叫“{ $label }”的单位（{ $count }行）：会学，但不会推荐给人。要用就把 label 写成单位全名。
train-history = 读了{ $lines }行旧案，新收{ $added }行。
train-too-few = 只有{ $examples }件可学，还不够：办结的诉求多了会自己学，也可以用 --history 导入旧案。
train-nothing-new = { $examples }件都学过了，没有新的。
train-done-by-another = 别的进程刚学完，这次不用再学。
train-learnt = 从{ $examples }件学出第{ $version }版，留出{ $heldBack }件检验。
train-scores = 检验：{ $accuracy }%判对；对{ $sure }%有把握，其余会先问一句。
train-present = 现用的一版在同样的件上判对{ $accuracy }%。
train-used = 第{ $version }版开始使用。退回：npm run admin -- model use 版本号{ $learnt ->
        [handler] {""}
       *[request-kind] {" "}request-kind
    }
train-kept = 第{ $version }版留着没有用：不比现用的好，或者有把握的太少。
train-of-handler = 归谁办：
train-of-request-kind = 属于哪一类：
