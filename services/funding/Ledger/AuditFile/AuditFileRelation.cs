namespace Samen.Funding;

/// <summary>A municipality or partner that an audit file names.</summary>
/// <param name="Id">The CBS code, or the id of the partner without hyphens: the file takes 35 characters.</param>
/// <param name="Name">Its name; null: not known here.</param>
internal sealed record AuditFileRelation(string Id, string? Name);
