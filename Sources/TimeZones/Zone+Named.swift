import CCalendar
package import Model

extension Zone {
    /// The zone with a name of the IANA database, with its changes from 1900 to 2100; `nil` where there is none.
    ///
    /// ICU's `ucal_getTimeZoneTransitionDate`, walked once; the value needs ICU no more.
    package static func named(_ identifier: String) -> Zone? {
        let name = Array(identifier.utf16)
        guard isKnown(name) else { return nil }
        var status = U_ZERO_ERROR
        guard let calendar = gz_ucal_open(name, Int32(name.count), &status), gz_calendar_succeeded(status) else {
            return nil
        }
        defer { gz_ucal_close(calendar) }
        gz_ucal_set_millis(calendar, start, &status)
        let first = Int(gz_ucal_offset(calendar, &status) / 1000)
        let transitions = transitions(of: calendar, after: first, &status)
        return gz_calendar_succeeded(status) ? Zone(name: identifier, first: first, transitions: transitions) : nil
    }

    /// 1900-01-01 and 2100-01-01, in milliseconds since the epoch.
    private static var start: UDate { -2_208_988_800_000 }
    private static var end: UDate { 4_102_444_800_000 }

    /// ICU opens GMT for a name it does not know, so it is asked first.
    private static func isKnown(_ name: [UInt16]) -> Bool {
        var status = U_ZERO_ERROR
        var canonical = [UInt16](repeating: 0, count: 128)
        var isSystem: UBool = 0
        let length = gz_ucal_canonical_zone(name, Int32(name.count), &canonical, 128, &isSystem, &status)
        return gz_calendar_succeeded(status) && length > 0 && isSystem != 0
    }

    private static func transitions(
        of calendar: UnsafeMutablePointer<UCalendar?>, after first: Int, _ status: inout UErrorCode
    ) -> [Transition] {
        var result: [Transition] = []
        var (time, offset) = (start, first)
        while gz_calendar_succeeded(status), gz_ucal_next_transition(calendar, &time, &status), time < end {
            gz_ucal_set_millis(calendar, time, &status)
            let next = Int(gz_ucal_offset(calendar, &status) / 1000)
            if next != offset { result.append(Transition(instant: Int64(time / 1000), offset: next)) }
            offset = next
        }
        return result
    }
}
