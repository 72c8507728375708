namespace Samen.Gateway.Pages.Fund;

/// <summary>A part of the fund that has pages of its own.</summary>
/// <param name="Path">Where it begins.</param>
/// <param name="Title">What it is called.</param>
/// <param name="What">What is found there, in a few words.</param>
/// <param name="Operation">Who may not call it is not sent there; null: everybody is.</param>
internal sealed record FundPart(string Path, Word Title, Word What, string? Operation = null);
