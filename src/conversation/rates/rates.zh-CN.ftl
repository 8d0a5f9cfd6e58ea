# 三率
menu-rates = 三率
rates-title = 三率 · { $body } · { $month }
rates-response = 响应率
rates-resolution = 解决率
rates-satisfaction = 满意率
rates-line-response = 响应率{ $percent }%：来了{ $of }件，按时响应{ $part }件
rates-line-resolution = 解决率{ $percent }%：评价了{ $of }件，解决{ $part }件
rates-line-satisfaction = 满意率{ $percent }%：评价了{ $of }件，满意{ $part }件
rates-line-none = { $name }：这个月还没有可以算的
rates-against-response = 没按时响应的{ $count }件
rates-against-resolution = 没解决的{ $count }件
rates-against-satisfaction = 不满意的{ $count }件
rates-cases-response = { $body }{ $month }没按时响应的{ $count }件：
rates-cases-resolution = { $body }{ $month }居民说没有全部解决的{ $count }件：
rates-cases-satisfaction = { $body }{ $month }评价不到4分的{ $count }件：
rates-cases-not-yours = 具体事项只有本单位和上级单位能看。三率的数字人人可看。
rates-before = 上个月
rates-after = 下个月
rates-under = 下级单位{ $count }个
rates-beside = 同级单位
rates-under-title = 三率 · { $body }下级单位 · { $month }
rates-under-text = 共{ $count }个单位，按名录排列，不排名。数字依次是响应、解决、满意（%）：
rates-under-line = { $body } { $response }/{ $resolution }/{ $satisfaction }
rates-back = 回到三率
rates-none = 现在还没有可以看的单位。有事项办结、评了分，就会列在这里。
rates-how-button = 三率怎么算
rates-how = 响应率：到了单位手里的事，在时限内第一次处理的占多少。
    解决率：居民评价过的答复里，说“解决了”又没有重新办理的占多少。
    满意率：居民评价过的答复里，打4分或5分的占多少。
    只算单位，不算个人。
