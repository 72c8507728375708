namespace Samen.Contracts.Initiatives;

/// <summary>A reference component of GEMMA: a kind of application, whoever makes it.</summary>
/// <param name="Key">Lower case, with hyphens; it does not change.</param>
/// <param name="Name">What it is called, in Dutch, as GEMMA has no other names.</param>
public sealed record ReferenceComponent(string Key, string Name);
