// What an alarm is about and what to do: the till's own English, which names the keys.

export { alarmWords as alarms } from '../../../shared/notes/alarm-words.ts'
