using Samen.Contracts.Municipalities;

namespace Samen.Gateway.Pages.Maps;

/// <summary>A municipality on a map.</summary>
/// <param name="Municipality">As it was on the day of the map.</param>
/// <param name="Class">How it is drawn.</param>
/// <param name="Value">What else is known of it: a day, a whole number, or euros; null: nothing.</param>
public sealed record MapPlace(MunicipalityView Municipality, MapClass Class, object? Value);
