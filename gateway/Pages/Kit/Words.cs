namespace Samen.Gateway.Pages.Kit;

/// <summary>What the values of an enum are called: each domain adds <c>Words.Of(value)</c> for its own.</summary>
internal static class Words;
