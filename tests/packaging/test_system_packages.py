"""Which packages are missing, and the command for each system; nothing is installed here."""

import pytest

from system_packages import (
    DEBIAN,
    RUN,
    TEST,
    Need,
    advice,
    families,
    install_commands,
    installed_on_debian,
    installer_for,
)


def test_root_installs_directly_and_without_a_question() -> None:
    refresh, install = install_commands(["xvfb", "dunst"], root=True)
    assert refresh[0] == "apt-get"
    assert refresh[-1] == "update"
    assert install[:3] == ["env", "DEBIAN_FRONTEND=noninteractive", "apt-get"]
    assert install[-5:] == ["install", "-y", "--no-install-recommends", "xvfb", "dunst"]


def test_others_go_through_sudo() -> None:
    refresh, install = install_commands(["xvfb"], root=False)
    assert refresh[:2] == ["sudo", "apt-get"]
    # sudo drops the caller's environment: the answer to all questions goes behind it.
    assert install[:3] == ["sudo", "env", "DEBIAN_FRONTEND=noninteractive"]


@pytest.mark.parametrize(
    ("os_release", "family"),
    [
        ("ID=debian\nVERSION_ID=12\n", "debian"),
        ("NAME=Ubuntu\nID=ubuntu\nID_LIKE=debian\n", "debian"),
        ('ID=linuxmint\nID_LIKE="ubuntu debian"\n', "debian"),
        ("ID=fedora\n", "fedora"),
        ('ID="rhel"\nID_LIKE="fedora"\n', "fedora"),
        ("ID=manjaro\nID_LIKE=arch\n", "arch"),
        ("ID=nixos\n", ""),
        ("", ""),
    ],
)
def test_a_system_is_known_by_its_name_or_its_kin(os_release: str, family: str) -> None:
    installer = installer_for(os_release)
    assert (installer.family if installer else "") == family


def test_the_nearest_kin_comes_first() -> None:
    assert families('ID=mint\nID_LIKE="ubuntu debian"') == ["mint", "debian", "debian"]


def test_installed_packages_count_and_removed_ones_do_not() -> None:
    output = "installed\txvfb\t\nconfig-files\tdunst\t\nnot-installed\topenbox\t\n"
    assert installed_on_debian(output) == {"xvfb"}


def test_a_renamed_library_counts_under_its_old_name() -> None:
    output = "installed\tlibglib2.0-0t64\tlibglib2.0-0 (= 2.84.4-3), libglib2.0-bin-x\n"
    assert installed_on_debian(output) >= {"libglib2.0-0", "libglib2.0-0t64", "libglib2.0-bin-x"}


def test_elsewhere_the_missing_are_named_with_the_command() -> None:
    missing = [
        Need("libxcb-randr0", "libxcb", "libxcb"),
        Need("libxcb-xkb1", "libxcb", "libxcb"),
        Need("xvfb", "xorg-x11-server-Xvfb", "xorg-server-xvfb"),
    ]
    assert advice(missing, installer_for("ID=fedora")) == (
        "Missing on this system: libxcb, xorg-x11-server-Xvfb. "
        "Please run, as root: dnf install libxcb xorg-x11-server-Xvfb"
    )
    assert "apt-get install" in advice(missing, DEBIAN)


def test_an_unknown_system_hears_what_is_missing_as_its_own_files_call_it() -> None:
    missing = [Need("libegl1", library="libEGL.so.1"), Need("xvfb", program="Xvfb")]
    assert "libEGL.so.1, Xvfb." in advice(missing, None)


def test_the_tests_need_what_running_needs_and_nothing_twice() -> None:
    names = [need.debian for need in TEST]
    assert set(RUN) < set(TEST)
    assert len(names) == len(set(names))


@pytest.mark.parametrize("need", TEST, ids=lambda need: need.debian)
def test_every_need_has_a_name_on_every_system(need: Need) -> None:
    assert need.debian
    assert need.fedora
    assert need.arch
