namespace Samen.Gateway.Portal;

/// <summary>A way to get events.</summary>
/// <param name="Name">webhook, queue, feed or stream.</param>
/// <param name="Address">Its address; null: the partner's own.</param>
/// <param name="Description">How it works, in English, as HTML.</param>
internal sealed record EventChannel(string Name, string? Address, string Description);
