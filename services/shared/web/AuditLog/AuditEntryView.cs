namespace Samen.Web;

/// <summary>One act in the audit log.</summary>
/// <param name="Position">Place in the chain.</param>
/// <param name="Id">Its own.</param>
/// <param name="RecordedAt">When it was done.</param>
/// <param name="Actor">
/// An account's id, <c>key-...</c> or <c>client-...</c> for one that belongs to nobody, <c>anonymous</c>, or <c>samen</c> for the
/// program itself.
/// </param>
/// <param name="Credential">The key or client by which it was done; null: by none, such as on a page.</param>
/// <param name="Roles">The roles it had then.</param>
/// <param name="Municipality">CBS code of the municipality that it acted for.</param>
/// <param name="Partner">The partner that it acted for.</param>
/// <param name="Action">The operation.</param>
/// <param name="Object">Path of what was changed or read.</param>
/// <param name="Result">The HTTP status of the response.</param>
/// <param name="Times">How often; more than once only for refusals, which are summed per minute.</param>
/// <param name="Origin">Network address of the caller.</param>
/// <param name="TraceId">W3C trace id of the request.</param>
/// <param name="Changes">What it changed, added and removed, field by field; at most 50 fields.</param>
/// <param name="Hash">
/// Seals this entry and all before it: SHA-256, in lower-case hexadecimals, over a JSON array of the seal of the entry before (empty
/// for the first) and this one's position, id, recordedAt, actor, credential, roles, municipality, partner, action, object, result,
/// origin, traceId, times and changes. Each is a string, or null where there is none: recordedAt in UTC with seven decimals
/// (2026-11-29T14:56:00.1234560Z), the roles with commas between them, and the changes as JSON themselves, null without any, with the
/// fields of each in the order of this document. JSON has no white space here, nulls are written, and of a string these are escaped:
/// backslash, \b, \t, \n, \f and \r with a backslash; quotation mark, ampersand, apostrophe, plus, less-than, greater-than, grave
/// accent and all that is not printable ASCII as \u and four upper-case hexadecimals for each UTF-16 unit.
/// </param>
public sealed record AuditEntryView(
    long Position,
    Guid Id,
    DateTimeOffset RecordedAt,
    string Actor,
    string? Credential,
    IReadOnlyList<string> Roles,
    string? Municipality,
    Guid? Partner,
    string Action,
    string Object,
    int Result,
    int Times,
    string? Origin,
    string? TraceId,
    IReadOnlyList<AuditChange> Changes,
    string Hash
);
