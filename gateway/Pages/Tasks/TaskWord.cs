namespace Samen.Gateway.Pages.Tasks;

/// <summary>What a kind of task is called, on the page and in mail alike.</summary>
/// <param name="Do">The action, as on a button: a verb with what it is done to.</param>
/// <param name="Else">What happens if nobody does it, in one sentence; it is true of every task of the kind.</param>
/// <param name="Weight">By which the most serious come first where there is no deadline.</param>
internal sealed record TaskWord(Word Do, Word Else, TaskWeight Weight = TaskWeight.Other);
