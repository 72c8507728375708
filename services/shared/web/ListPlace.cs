namespace Samen.Web;

/// <summary>After which row a list goes on: what it is sorted by, of which one is not null, and what names the row.</summary>
/// <param name="Text">In a list that is sorted by text.</param>
/// <param name="Number">In one that is sorted by a whole number.</param>
/// <param name="Time">In one that is sorted by a time.</param>
/// <param name="Id">Of the row.</param>
public sealed record ListPlace<TId>(string? Text, long? Number, DateTimeOffset? Time, TId Id);
