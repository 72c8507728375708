using Samen.Storage;

namespace Samen.Web;

/// <summary>What an act made of one field of a record.</summary>
/// <param name="Record">The kind of record and its key, such as <c>agenda-item/019a...</c>.</param>
/// <param name="Field">Its name.</param>
/// <param name="Before">As text, at most 200 characters; null: there was nothing, or it is withheld.</param>
/// <param name="After">As text, at most 200 characters; null: there is nothing, or it is withheld.</param>
/// <param name="Withheld">Whether it is secret or personal: then the log says only that it changed.</param>
/// <param name="Kind">Whether the record was there and stays, is new, or is gone.</param>
public sealed record AuditChange(string Record, string Field, string? Before, string? After, bool Withheld, ChangeKind Kind);
