/// What was done about a violation.
package enum Correction: String, Sendable, CaseIterable {
    /// 废止
    case repealed
    /// 修改
    case amended
    /// 停止执行
    case stopped
}
