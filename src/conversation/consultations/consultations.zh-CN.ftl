# 征求意见
consultations-button = 征求意见
consultations-said = 政策征求意见|意见征求|征求意见稿|我要提意见稿
consultations-new = 发布征求意见（{ $body }）
consultations-list = 征求意见{ $open ->
        [0] ，现在没有要您回答的。
       *[other] ，要您回答的{ $open }件。
    }全部：{ $link }
    .brief = 征求意见：
consultations-none = 现在没有征求意见。有了会通知您。
consultations-line-of = { $status }：{ $subject }{ $said ->
        [0] {""}
       *[other] （您答了{ $said }/{ $of }）
    }
consultations-not-yours = 只有征求意见的单位可以办。想回答，发“征求意见”。
consultations-not-asked = { $number } 不是问您这里的。您有话说可以点“我要反映”。
consultations-not-verified = 回答要先核实身份。请在“我的信息”里点“核实身份”，几分钟就好。
    .brief = 回答要先核实身份。请回“核实身份”。
consultations-not-yet = “{ $subject }”还没有开始征求意见。
consultations-late = “{ $subject }”{ $closed } 已截止，不能再答。怎么回应的，点“查看”。
    .brief = “{ $subject }”{ $closed } 已截止，不能再答。
consultations-title = 征求意见：{ $subject }
consultations-question = 第{ $n }问（共{ $count }问）：{ $text }
consultations-skip = 跳过这问
consultations-stop = 先停一下
consultations-go-on = 接着答
consultations-stopped = 好，已记下{ $count }/{ $of }。{ $until } 前随时可以接着答。
consultations-kept = 第{ $n }问已记下。
consultations-changed = 第{ $n }问已改。
consultations-too-long = 最多{ $max }字，没有记下。请写短一点再发。
consultations-said-until = 您答了{ $count }问，{ $until } 前可以改。
consultations-said-line = { $n }. { $text }
    { $has ->
        [yes] 您：{ $answer }
       *[no] （还没答）
    }
consultations-change = 改第{ $n }问
consultations-answer-one = 答第{ $n }问
consultations-own = 我的回答
consultations-closes = 截止：{ $at }
consultations-counts = 已有居民{ $people }人、社会组织{ $organisations }家，共{ $answers }条意见。
consultations-waiting = 没归类的{ $count }条。
consultations-theme = ▪ { $name }（{ $count }条）：{ $status }{ $mine ->
        [yes] ，有您的意见
       *[no] {""}
    }
consultations-reason = { $reason }
consultations-theme-count = 意见：{ $count }条
consultations-answer-line = { $of ->
        [yes] { $text }（{ $organisation }）
       *[no] { $text }
    }{ consultations-files-of }
consultations-files-of = { $files ->
        [0] {""}
       *[other] （附{ $files }个文件）
    }
consultations-with-files = { $text }{ consultations-files-of }
consultations-files-words = 请再写一句回答，和文件一起记下。
consultations-no-files = 不要文件
consultations-files = 看第{ $n }条的文件（{ $count }个）
consultations-sort-back = 接着归类
consultations-answer-gone = 这条意见刚被本人改过。请点“归类”重新看。
consultations-sort = 归类（{ $count }条）
consultations-sort-theme = 挪到别的主题
consultations-open-theme = 主题：{ $name }
consultations-back = 看征求意见
consultations-choose = 点号码选意见，可以选几条，再放进主题。没归类的还有{ $waiting }条。
consultations-all-sorted = 这里没有要归类的意见了。
consultations-to-sort = { $chosen ->
        [yes] ✓
       *[no] {""}
    }{ $n }. （第{ $question }问）{ $answer }{ $has ->
        [yes] ——像“{ $like }”
       *[no] {""}
    }
consultations-pick = { $chosen ->
        [yes] ✓{ $n }
       *[no] { $n }
    }
consultations-pick-alike = 第{ $n }条和相似的{ $count }条都选
consultations-put = { $likely ->
        [yes] 放进（像）：{ $name }
       *[no] 放进：{ $name }
    }
consultations-new-theme = 新主题（{ $count }条）
consultations-put-done = 已放进“{ $name }”{ $count }条。{ $left ->
        [0] 都归好了。
       *[other] 没归类的还有{ $left }条。
    }
consultations-theme-made = 主题“{ $name }”建好了，放进{ $count }条。{ $left ->
        [0] 都归好了。
       *[other] 没归类的还有{ $left }条。
    }
consultations-gone = 有{ $count }条刚被本人改过，没有放，请重新看。
consultations-theme-gone = 这个主题已经取消了。请选别的主题。
case-line-answers-put = 放进意见
