using Samen.Web;

namespace Samen.Gateway.Pages.Administration;

/// <summary>An entry with the log that it is in.</summary>
/// <param name="Part">The service, or the gateway.</param>
/// <param name="Entry">The entry.</param>
public sealed record AuditLine(string Part, AuditEntryView Entry);
