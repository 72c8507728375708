namespace Samen.Gateway.Pages.Maps;

/// <summary>By what kind of thing a map is coloured.</summary>
public enum MapTopic
{
    /// <summary>Who uses a joint facility.</summary>
    Facility,

    /// <summary>How municipalities voted on an agenda item.</summary>
    Item,

    /// <summary>Who paid the contribution of a year.</summary>
    Year,

    /// <summary>Who shares a need.</summary>
    Need,
}
