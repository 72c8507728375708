namespace Samen.Gateway.Tests;

internal sealed record EchoClaim(string Type, string Value);
