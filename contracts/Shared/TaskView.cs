namespace Samen.Contracts;

/// <summary>
/// Something that waits for the caller, with the one action that settles it. It is not kept: it is there as long as it waits.
/// </summary>
/// <param name="Kind">What is to be done.</param>
/// <param name="Role">The role of the caller in which it waits.</param>
/// <param name="Subject">The thing, as <c>collection/id</c>; with the kind and the role it names the task.</param>
/// <param name="Title">What it is about, in the words of whoever wrote it.</param>
/// <param name="Path">Path of the page on the web site where it is done.</param>
/// <param name="Since">Since when it waits; null: not known.</param>
/// <param name="DueAt">The last moment at which it can be done, or is asked for; null: none.</param>
/// <param name="AmountCents">
/// What it is about, in whole euro cents: for who acts for a municipality the amount of that municipality; null: no amount.
/// </param>
/// <param name="Count">How many things wait, where one task stands for several; at least 1.</param>
public sealed record TaskView(
    TaskKind Kind,
    string Role,
    string Subject,
    string Title,
    string Path,
    DateTimeOffset? Since = null,
    DateTimeOffset? DueAt = null,
    long? AmountCents = null,
    int Count = 1
);
