package org.jansetu.exchange;

/** What an exchange tells of one call: it waits, rings at 2001, and is answered at 2002. */
final class AsteriskRecording {

  static final String QUEUE =
      """
      Event: Newchannel
      Privilege: call,all
      Channel: PJSIP/trunk-0000004e
      ChannelState: 4
      ChannelStateDesc: Ring
      CallerIDNum: 9826012345
      CallerIDName: <unknown>
      ConnectedLineNum: <unknown>
      ConnectedLineName: <unknown>
      Language: en
      AccountCode:
      Context: from-trunk
      Exten: 155343
      Priority: 1
      Uniqueid: 1763791212.78
      Linkedid: 1763791212.78

      Event: QueueCallerJoin
      Privilege: agent,all
      Channel: PJSIP/trunk-0000004e
      ChannelState: 6
      ChannelStateDesc: Up
      CallerIDNum: 9826012345
      CallerIDName: <unknown>
      ConnectedLineNum: <unknown>
      ConnectedLineName: <unknown>
      Language: en
      AccountCode:
      Context: samadhan-queue
      Exten: s
      Priority: 4
      Uniqueid: 1763791212.78
      Linkedid: 1763791212.78
      Queue: centre
      Position: 1
      Count: 1

      Event: VarSet
      Privilege: dialplan,all
      Channel: PJSIP/trunk-0000004e
      Variable: QUEUESTATUS
      Value:
      Uniqueid: 1763791212.78

      Event: DialBegin
      Privilege: call,all
      Channel: PJSIP/trunk-0000004e
      ChannelState: 6
      ChannelStateDesc: Up
      CallerIDNum: 9826012345
      CallerIDName: <unknown>
      ConnectedLineNum: <unknown>
      ConnectedLineName: <unknown>
      Language: en
      AccountCode:
      Context: samadhan-queue
      Exten: s
      Priority: 4
      Uniqueid: 1763791212.78
      Linkedid: 1763791212.78
      DestChannel: PJSIP/2001-0000004f
      DestChannelState: 0
      DestChannelStateDesc: Down
      DestCallerIDNum: 155343
      DestCallerIDName: <unknown>
      DestConnectedLineNum: 9826012345
      DestConnectedLineName: <unknown>
      DestLanguage: en
      DestAccountCode:
      DestContext: agents
      DestExten: 2001
      DestPriority: 1
      DestUniqueid: 1763791215.79
      DestLinkedid: 1763791212.78
      DialString: 2001

      Event: DialEnd
      Privilege: call,all
      Channel: PJSIP/trunk-0000004e
      ChannelState: 6
      ChannelStateDesc: Up
      CallerIDNum: 9826012345
      CallerIDName: <unknown>
      ConnectedLineNum: <unknown>
      ConnectedLineName: <unknown>
      Language: en
      AccountCode:
      Context: samadhan-queue
      Exten: s
      Priority: 4
      Uniqueid: 1763791212.78
      Linkedid: 1763791212.78
      DestChannel: PJSIP/2001-0000004f
      DestChannelState: 5
      DestChannelStateDesc: Ringing
      DestCallerIDNum: 155343
      DestCallerIDName: <unknown>
      DestConnectedLineNum: 9826012345
      DestConnectedLineName: <unknown>
      DestLanguage: en
      DestAccountCode:
      DestContext: agents
      DestExten: 2001
      DestPriority: 1
      DestUniqueid: 1763791215.79
      DestLinkedid: 1763791212.78
      DialStatus: NOANSWER

      Event: Hangup
      Privilege: call,all
      Channel: PJSIP/2001-0000004f
      ChannelState: 5
      ChannelStateDesc: Ringing
      CallerIDNum: 155343
      CallerIDName: <unknown>
      ConnectedLineNum: 9826012345
      ConnectedLineName: <unknown>
      Language: en
      AccountCode:
      Context: agents
      Exten: 2001
      Priority: 1
      Uniqueid: 1763791215.79
      Linkedid: 1763791212.78
      Cause: 26
      Cause-txt: Answered elsewhere

      Event: DialBegin
      Privilege: call,all
      Channel: PJSIP/trunk-0000004e
      ChannelState: 6
      ChannelStateDesc: Up
      CallerIDNum: 9826012345
      CallerIDName: <unknown>
      ConnectedLineNum: <unknown>
      ConnectedLineName: <unknown>
      Language: en
      AccountCode:
      Context: samadhan-queue
      Exten: s
      Priority: 4
      Uniqueid: 1763791212.78
      Linkedid: 1763791212.78
      DestChannel: PJSIP/2002-00000050
      DestChannelState: 0
      DestChannelStateDesc: Down
      DestCallerIDNum: 155343
      DestCallerIDName: <unknown>
      DestConnectedLineNum: 9826012345
      DestConnectedLineName: <unknown>
      DestLanguage: en
      DestAccountCode:
      DestContext: agents
      DestExten: 2002
      DestPriority: 1
      DestUniqueid: 1763791231.80
      DestLinkedid: 1763791212.78
      DialString: 2002

      Event: DialEnd
      Privilege: call,all
      Channel: PJSIP/trunk-0000004e
      ChannelState: 6
      ChannelStateDesc: Up
      CallerIDNum: 9826012345
      CallerIDName: <unknown>
      ConnectedLineNum: <unknown>
      ConnectedLineName: <unknown>
      Language: en
      AccountCode:
      Context: samadhan-queue
      Exten: s
      Priority: 4
      Uniqueid: 1763791212.78
      Linkedid: 1763791212.78
      DestChannel: PJSIP/2002-00000050
      DestChannelState: 6
      DestChannelStateDesc: Up
      DestCallerIDNum: 155343
      DestCallerIDName: <unknown>
      DestConnectedLineNum: 9826012345
      DestConnectedLineName: <unknown>
      DestLanguage: en
      DestAccountCode:
      DestContext: agents
      DestExten: 2002
      DestPriority: 1
      DestUniqueid: 1763791231.80
      DestLinkedid: 1763791212.78
      DialStatus: ANSWER

      Event: Hangup
      Privilege: call,all
      Channel: PJSIP/trunk-0000004e
      ChannelState: 6
      ChannelStateDesc: Up
      CallerIDNum: 9826012345
      CallerIDName: <unknown>
      ConnectedLineNum: <unknown>
      ConnectedLineName: <unknown>
      Language: en
      AccountCode:
      Context: samadhan-queue
      Exten: s
      Priority: 4
      Uniqueid: 1763791212.78
      Linkedid: 1763791212.78
      Cause: 16
      Cause-txt: Normal Clearing

      """;

  private AsteriskRecording() {}
}
