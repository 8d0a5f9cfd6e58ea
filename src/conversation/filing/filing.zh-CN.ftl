# 发来的位置
filing-place-near = 离这里最近的社区是这些，是哪一个？
filing-place-far = 这个位置不在{ $district }。
filing-address-kept = 位置记下了：{ $address }。
filing-point-kept = 定位：收到了，一起交
filing-point = 定位

# 匿名
filing-anonymous = 匿名：办理单位看不到您是谁。办到哪一步，照样通知您。
    .brief = 匿名：不露身份。
filing-anonymous-not = 办件要核对是谁，不能匿名。
filing-telling-phone = 您写的话里有电话号码，别人看时会遮住（•••）。
filing-telling-name = 您写的话里好像有姓名，办理的人会看到。
filing-telling-identity = 您写的话里有身份证号，已经遮住，只剩头尾。
filing-telling-remove = 去掉
filing-telling-keep = 保留
filing-reword = 改一下
filing-anonymous-button = 匿名反映
filing-named-button = 不匿名
filing-by = 反映人
filing-by-anonymous = 匿名
filing-about = 反映对象

# 另有渠道的事
channel-discipline-title = 这样的事，请先找纪检监察
channel-discipline = 干部、工作人员贪污、受贿、吃拿卡要等违纪违法，由纪检监察机关查，会替您保密：
    · 电话：12388
    · 网上：www.12388.gov.cn
    · 上门：{ $district }纪委监委信访室
    这类事我查不了。只是态度不好、办事拖拉，可以在这里反映。
channel-petition-title = 信访有专门的渠道
channel-petition = 信访请走这里：
    · 网上：国家信访局“网上信访”，或“四川省信访”
    · 上门：{ $district }信访局
    还没有找过办理单位的事，可以先在这里反映，不耽误信访。
channel-file-here = 在这里反映
