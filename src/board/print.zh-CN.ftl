print-gone-title = 这个打印链接已失效
print-gone = 请回到聊天里，打开这件事项，再点“打印”。
print-state = 状态
print-where = 位置
print-words = 内容
print-joint = 协办
print-history = 办理记录
print-foot = 打印于 { $at }。含个人信息，请妥善保管。办事不收费，不会向您要密码或验证码。
