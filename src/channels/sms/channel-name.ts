/** The name under which the addresses and messages of SMS are stored. */
export const smsChannelName = "sms";
