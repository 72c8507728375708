namespace Samen.Web;

/// <summary>In whose name a role is held.</summary>
public enum ActsFor
{
    /// <summary>Everybody: what the role opens is not tied to one municipality or partner.</summary>
    All,

    /// <summary>One municipality; a grant with the role names it.</summary>
    Municipality,

    /// <summary>One partner; a grant with the role names it.</summary>
    Partner,
}
