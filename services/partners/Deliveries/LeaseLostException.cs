namespace Samen.Partners;

/// <summary>The lease went to another dispatcher; nothing may be recorded any more.</summary>
internal sealed class LeaseLostException() : Exception("Another dispatcher took over.");
