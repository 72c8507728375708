namespace Samen.Settings;

/// <summary>What somebody does with a proposal.</summary>
internal enum SettingAction
{
    Approve,
    Refuse,
    Withdraw,
}
