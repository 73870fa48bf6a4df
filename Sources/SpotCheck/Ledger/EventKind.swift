/// What people record in a ledger. The names are what `event.kind` holds; a released one is never renamed.
package enum EventKind: String, Sendable, CaseIterable {
    /// A finding was verified (核查). Value: a `Verification`.
    case verification
    /// A correction was demanded (整改要求); `day` is when it is due.
    case demand
    /// The day a demand is due was moved; `day` is the new one.
    case extension_ = "extension"
    /// The correction was made; `day` is when. Value: a `Correction`.
    case done
    /// The next higher regulator was asked to summon, or summoned (约谈, Measures Article 42).
    case summons
    /// Anything else worth keeping.
    case remark
}

/// What a verification came to.
package enum Verification: String, Sendable, CaseIterable {
    /// 违反
    case violation
    /// 不违反
    case compliant
    /// 适用第十二条
    case exempt
    /// To be asked of the drafting unit.
    case open
}

/// What was done about a violation.
package enum Correction: String, Sendable, CaseIterable {
    /// 废止
    case repealed
    /// 修改
    case amended
    /// 停止执行
    case stopped
}
