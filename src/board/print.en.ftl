print-gone-title = This link to print by is out of date
print-gone = Please go back to the chat, open the case and tap “Print” again.
print-state = Status
print-where = Place
print-words = What it is about
print-joint = Joint handling
print-history = What has been done
print-foot = Printed on { $at }. Holds personal data: please keep it safe. The service is free; nobody asks for passwords or codes.
